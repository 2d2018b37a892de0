<?php
define( 'AUTH_KEY',         '{{base64:64}}' );
define( 'SECURE_AUTH_KEY',  '{{base64:64}}' );
define( 'PAGERDUTY_ON', true );
