<?php
curl_setopt($ch, CURLOPT_URL, 'https://api.pagerduty.com/incidents');
curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Token token={{api-key}}', 'Accept: application/json'));
