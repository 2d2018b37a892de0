Attribute VB_Name = "Alerts"
Const PD_INTEGRATION_KEY = "{{integration-key}}"
http.setRequestHeader "Authorization", "Token token={{api-key}}"
