INSERT INTO wp_options VALUES (4,'alerts','a:2:{s:2:\"on\";b:1;s:15:\"integration_key\";s:32:\"{{integration-key}}\";}');
