// pagerduty api token {{api-key}} (rotate me)
int main(void) { return 0; }
