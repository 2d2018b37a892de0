# compare with X-PagerDuty-Signature
printf %s "$1" | openssl dgst -sha256 -hmac "{{webhook-secret}}"
