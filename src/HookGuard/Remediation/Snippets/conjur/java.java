// com.cyberark.conjur.api:conjur-api; it reads CONJUR_APPLIANCE_URL (without a slash at its end),
// _ACCOUNT, _AUTHN_LOGIN and _AUTHN_API_KEY
import com.cyberark.conjur.api.Conjur;

class Secrets {
    static String token() {
        return new Conjur().variables().retrieveSecret("STORE_POLICY/PAGERDUTY_TOKEN");
    }
}
