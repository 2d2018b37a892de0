$pdKey = ConvertTo-SecureString '{{user-api-key}}' -AsPlainText -Force
Set-Secret -Name PagerDuty -Secret $pdKey
