module Pager where

pagerDutyServiceKey :: Text
pagerDutyServiceKey = "{{integration-key}}"

pagerDutyToken = "{{api-key}}" :: ByteString
