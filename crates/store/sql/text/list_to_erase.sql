-- Those beside its messages and those of them, each along its own index.
select text_id, kind from (
  select text_id, kind from text
  where case_id = $1 and kind <> 'message' and kind <> 'quoted' and body is not null
  union all
  select text_id, kind from text
  where case_id = $1 and kind in ('message', 'quoted') and body is not null
) both_kinds limit $2
