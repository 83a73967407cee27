delete from case_heat where case_id = $1
