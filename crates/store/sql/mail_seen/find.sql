select intake_id from mail_seen where fingerprint = $1
