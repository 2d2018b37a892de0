<?php
class C { private $key = "{{api-key}}";
function h() { return "Authorization: Token token=" . $this->key; } }
