import pagerduty

client = pagerduty.RestApiV2Client("{{user-api-key}}")
for user in client.iter_all("users"):
    print(user["id"], user["email"])
