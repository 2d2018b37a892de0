<?php
$pd = new PagerDuty();
$pd->token = '{{api-key}}';
$pd->routingKey = "{{routing-key}}";
