# There is no official module: this is Conjur's own HTTP interface.
$url = $env:CONJUR_APPLIANCE_URL.TrimEnd('/')
$login = [uri]::EscapeDataString($env:CONJUR_AUTHN_LOGIN)
$access = Invoke-RestMethod -Method Post -Body $env:CONJUR_AUTHN_API_KEY -Headers @{ 'Accept-Encoding' = 'base64' } `
    -Uri "$url/authn/$env:CONJUR_ACCOUNT/$login/authenticate"
$variable = [uri]::EscapeDataString('STORE_POLICY/PAGERDUTY_TOKEN')
$token = Invoke-RestMethod -Headers @{ Authorization = "Token token=`"$access`"" } `
    -Uri "$url/secrets/$env:CONJUR_ACCOUNT/variable/$variable"
