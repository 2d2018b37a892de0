<?php class Pager { public $token = '{{user-api-key}}'; }
