aws lambda update-function-configuration --function-name alerts \
  --environment "Variables={STAGE=prod,PAGERDUTY_KEY={{integration-key}},PD_TOKEN={{user-api-key}}}"
