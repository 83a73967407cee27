-- The words of a case beside its messages, which have pages of their own.
select text_id, case_id, kind, body, at_us, erased_us from text
where case_id = $1 and kind <> 'message' and kind <> 'quoted' order by doc limit $2
