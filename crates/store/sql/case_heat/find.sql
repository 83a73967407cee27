select heat, heat_before from case_heat where case_id = $1
