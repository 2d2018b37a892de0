$k = '{{api-key}}'
$headers = @{ Authorization = ('Token token={0}' -f $k); Accept = 'application/vnd.pagerduty+json;version=2' }
Invoke-RestMethod -Uri 'https://api.pagerduty.com/oncalls' -Headers $headers
