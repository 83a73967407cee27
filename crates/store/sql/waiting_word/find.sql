select waiting_id, case_id, staff_id, kind, act, form, seen_version, until_us, why from waiting_word where waiting_id = $1
