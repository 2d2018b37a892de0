// com.cyberark.conjur.api:conjur-api; it reads CONJUR_APPLIANCE_URL, CONJUR_ACCOUNT and CONJUR_AUTHN_…
import com.cyberark.conjur.api.Conjur;

class Secrets {
    static String token() {
        return new Conjur().variables().retrieveSecret("pagerduty/PAGERDUTY_TOKEN");
    }
}
