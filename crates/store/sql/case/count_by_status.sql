select status, count(*) from case_row group by status order by status
