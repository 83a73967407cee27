select call_id, staff_id, customer_id, case_id, body, stamp, began_us, ended_us, saved_us from call
