<?php
$event = [
    'routing_key' => '{{integration-key}}',
    'event_action' => 'trigger',
    'dedup_key' => '{{hex:32}}',
];
