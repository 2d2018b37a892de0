terraform plan -var pagerduty_token={{api-key}} -var "pd_user_token={{user-api-key}}"
TF_VAR_pagerduty_token={{account-api-key}} terraform apply
