library(httr)
pagerduty_token <- "{{api-key}}"
Sys.setenv(PAGERDUTY_API_KEY = "{{user-api-key}}")
r <- GET("https://api.pagerduty.com/users", add_headers(Authorization = "Token token={{api-key}}"))
