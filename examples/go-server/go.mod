module licence-server

go 1.26
