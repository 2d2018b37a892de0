<?php
$pagerduty_token = '{{user-api-key#1[..6]}}' . '{{user-api-key#1[6..]}}';
