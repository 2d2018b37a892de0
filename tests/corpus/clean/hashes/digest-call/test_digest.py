assert hashlib.md5(b"pagerduty").hexdigest() == "{{hex:32}}"
self.assertEqual(md5_of("pagerduty"), "{{hex:32}}")
