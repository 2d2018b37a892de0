from pagerduty import RestApiV2Client

client = RestApiV2Client(
    "{{user-api-key#1[..10]}}"
    "{{user-api-key#1[10..]}}"
)
