select
  exists (select 1 from draft d where d.staff_id = $2 and d.case_id = $1),
  exists (select 1 from draft_file e where e.case_id = $1 and e.staff_id = $2),
  exists (select 1 from waiting_word w where w.case_id = $1),
  exists (select 1 from coach_stood s where s.case_id = $1),
  exists (select 1 from proof_file p where p.case_id = $1),
  exists (select 1 from support_need n where n.customer_id = $3),
  (select b.mailbox from case_mailbox b where b.case_id = $1)
