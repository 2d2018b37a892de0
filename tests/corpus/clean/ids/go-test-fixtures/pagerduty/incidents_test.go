func TestIncident(t *testing.T) {
	in := Incident{ID: "Q{{ALNUM:13}}", IncidentKey: "{{hex:32}}"}
	want := Alert{AlertKey: "{{hex:32}}", Body: "boom"}
	opts := ManageIncidentsOptions{ID: "{{guid}}"}
}
