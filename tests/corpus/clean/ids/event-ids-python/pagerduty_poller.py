last_seen_event_id = "{{hex:32}}"
idempotency_key = "{{hex:32}}"
message_id = "{{hex:32}}"
session_id = "{{alnum:32}}"
