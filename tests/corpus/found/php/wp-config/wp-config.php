<?php
define( 'DB_NAME', 'wordpress' );
define( 'AUTH_KEY', '{{base64:64}}' );
define( 'WP_PAGERDUTY_INTEGRATION_KEY', '{{integration-key}}' );
