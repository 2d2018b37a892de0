import java.util.Objects;

class Secrets {
    static String token() {
        return Objects.requireNonNull(System.getenv("PAGERDUTY_TOKEN"), "PAGERDUTY_TOKEN is not set");
    }
}
