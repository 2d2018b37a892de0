<?php
$token = getenv('PAGERDUTY_TOKEN') ?: throw new RuntimeException('PAGERDUTY_TOKEN is not set');
