<?php
define('PAGERDUTY_API_KEY', '{{user-api-key}}');
define("PAGERDUTY_SERVICE_KEY", "{{integration-key}}");
