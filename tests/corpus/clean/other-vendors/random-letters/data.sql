insert into pagerduty_demo(a, b) values ('{{lower:20}}', '{{lower:32}}');
insert into t2(a, b) values ('{{lower:20}}', 'pd{{lower:30}}');
