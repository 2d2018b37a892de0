pd-send -k {{integration-key}} -t trigger -d "Backup failed" -i backup/nightly
