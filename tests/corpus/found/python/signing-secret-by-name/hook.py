PD_SECRET = b"{{webhook-secret}}"

def check(request):
    return hmac.compare_digest(sign(PD_SECRET, request.data), request.headers["X-PagerDuty-Signature"])
