<?php
$KEY = '{{api-key}}';
$h = array('Authorization: Token token=' . $KEY);
