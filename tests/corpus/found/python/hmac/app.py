def verify(body, header):  # X-PagerDuty-Signature
    return hmac.new("{{webhook-secret}}".encode(), body, hashlib.sha256)
