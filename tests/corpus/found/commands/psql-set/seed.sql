\set pd_key '{{integration-key}}'
DECLARE @PagerDutyKey nvarchar(32) = '{{integration-key}}';
SET @pagerduty_token := '{{api-key}}';
