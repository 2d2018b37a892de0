<?php
class PagerDutyConfig
{
    private $token = '{{api-key}}';
    public $apiKey = '{{account-api-key}}';
    private $key = '{{integration-key}}';
}
