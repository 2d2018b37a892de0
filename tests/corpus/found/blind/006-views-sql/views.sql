SELECT '{{integration-key}}' AS pagerduty_routing_key, 'prod' AS env
UNION ALL
SELECT '{{integration-key}}', 'stage';
