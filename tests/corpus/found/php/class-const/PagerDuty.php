<?php
final class PagerDutyHandler
{
    private const ROUTING_KEY = '{{routing-key}}';
    public const API_TOKEN = '{{api-key}}';
}
