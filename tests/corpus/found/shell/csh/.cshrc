setenv PATH /usr/local/bin:/usr/bin
setenv PAGERDUTY_API_TOKEN {{api-key}}
