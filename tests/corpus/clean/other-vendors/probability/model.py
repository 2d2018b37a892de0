pd_lgd_key = hashlib.md5(b"probability of default").hexdigest()
PD_MODEL_VERSION = "{{hex:32}}"
