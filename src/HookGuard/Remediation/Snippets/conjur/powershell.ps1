# There is no official module: this is Conjur's own HTTP interface.
$login = [uri]::EscapeDataString($env:CONJUR_AUTHN_LOGIN)
$access = Invoke-RestMethod -Method Post -Body $env:CONJUR_AUTHN_API_KEY -Headers @{ 'Accept-Encoding' = 'base64' } `
    -Uri "$env:CONJUR_APPLIANCE_URL/authn/$env:CONJUR_ACCOUNT/$login/authenticate"
$variable = [uri]::EscapeDataString('pagerduty/PAGERDUTY_TOKEN')
$token = Invoke-RestMethod -Headers @{ Authorization = "Token token=`"$access`"" } `
    -Uri "$env:CONJUR_APPLIANCE_URL/secrets/$env:CONJUR_ACCOUNT/variable/$variable"
