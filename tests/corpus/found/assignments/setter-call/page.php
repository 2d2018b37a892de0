<?php
$this->pagerduty->setApiKey('{{api-key}}');
$config->set('pagerduty.routing_key', '{{integration-key}}');
