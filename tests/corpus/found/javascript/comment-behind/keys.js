const ROUTING = '{{integration-key}}'; // PagerDuty
