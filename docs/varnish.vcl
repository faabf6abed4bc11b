vcl 4.1;

# Varnish 7 in front of Longwave. It does what the origin's Cache-Control says: how long an answer is fresh (s-maxage), how long
# the old one is given while a new one is fetched (stale-while-revalidate), and how long where there is none to be had
# (stale-if-error). docs/cdn.md says how to start it and how to purge.

import std;

backend origin {
	.host = "127.0.0.1";
	.port = "4173";
	.connect_timeout = 2s;
	.first_byte_timeout = 15s;
	.between_bytes_timeout = 30s;
	.probe = {
		.url = "/healthz";
		.interval = 2s;
		.timeout = 2s;
		.window = 4;
		.threshold = 2;
		.initial = 4;
	}
}

# What ends TLS in front of us: from it alone it is believed by whom and how we were asked.
acl proxies {
	"127.0.0.1";
	"::1";
}

sub vcl_recv {
	# On a port of its own, which nobody else reaches: -a purge=127.0.0.1:8081
	if (req.method == "PURGE") {
		if (local.socket != "purge") {
			return (synth(405, "Not here"));
		}
		if (req.http.Surrogate-Key !~ "^[a-z0-9-]+( [a-z0-9-]+){0,49}$") {
			return (synth(400, "Surrogate-Key: up to 50 keys, with spaces between them"));
		}
		ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(req.http.Surrogate-Key, " ", "|") + ")(\s|$)");
		return (synth(200, "Purged"));
	}

	if (req.restarts == 0) {
		unset req.http.X-Old;
		unset req.http.X-Coding;
		# Varnish itself knows gzip alone: Brotli is kept beside it, under a hash of its own.
		if (req.http.Accept-Encoding ~ "(?i)(^|[ ,])br *(,|$|; *q=(1|0\.0*[1-9]))") {
			set req.http.X-Coding = "br";
		}
		# Varnish has added who asks us; behind a proxy it is the one before that.
		if (client.ip ~ proxies) {
			set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, "^(.*[^, ]) *, *[^,]*$", "\1");
		} else {
			unset req.http.X-Forwarded-Proto;
		}
	}

	# Somebody listens to it for hours: bytes go through as they come.
	if (req.url ~ "^/live/") {
		return (pipe);
	}
	if (req.url ~ "^/(healthz|readyz|status)(\?|$)") {
		return (pass);
	}

	# No address is told by a query but the pages of a topic: what a newsletter adds would be another address each time.
	if (req.url ~ "^/(api/)?topics/[^?]*\?(.*&)?page=[0-9]+(&|$)") {
		set req.url = regsub(req.url, "\?(?:.*&)?page=([0-9]+)(&.*)?$", "?page=\1");
	} else {
		set req.url = regsub(req.url, "\?.*$", "");
	}
	# The origin reads neither: what others set on the domain must not keep answers from being kept.
	unset req.http.Cookie;
	unset req.http.Authorization;
}

sub vcl_hash {
	if (req.http.X-Coding) {
		hash_data(req.http.X-Coding);
	}
	# Where the config does not say where the app is, pages name the address that was asked.
	if (req.http.X-Forwarded-Proto) {
		hash_data(req.http.X-Forwarded-Proto);
	}
}

sub vcl_hit {
	if (obj.ttl < 0s && obj.ttl + std.duration(obj.http.X-While-Revalidate, 0s) < 0s
	    && !req.http.X-Old && std.healthy(req.backend_hint)) {
		# Too old to be given while there may be a new one: who asks waits for it.
		set req.grace = std.duration(obj.http.X-While-Revalidate, 0s);
		return (restart);
	}
}

sub vcl_miss {
	# There is no old one either.
	if (req.http.X-Old) {
		return (synth(503, "Try again in a moment"));
	}
}

sub vcl_backend_fetch {
	if (bereq.http.X-Coding) {
		set bereq.http.Accept-Encoding = bereq.http.X-Coding;
	}
	unset bereq.http.X-Coding;
	unset bereq.http.X-Old;
}

sub vcl_backend_response {
	if (bereq.uncacheable) {
		return (deliver);
	}
	if (beresp.status >= 500) {
		if (bereq.is_bgfetch) {
			return (abandon);
		}
		set beresp.ttl = 0s;
		set beresp.grace = 0s;
		set beresp.uncacheable = true;
		return (deliver);
	}

	# An object is held for the longer of the two; vcl_hit tells them apart.
	unset beresp.http.X-While-Revalidate;
	set beresp.grace = 0s;
	if (beresp.http.Cache-Control ~ "stale-while-revalidate=[0-9]+") {
		set beresp.http.X-While-Revalidate = regsub(beresp.http.Cache-Control, "^.*stale-while-revalidate=([0-9]+).*$", "\1s");
		set beresp.grace = std.duration(beresp.http.X-While-Revalidate, 0s);
	}
	if (beresp.http.Cache-Control ~ "stale-if-error=[0-9]+") {
		set beresp.http.X-If-Error = regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s");
		if (std.duration(beresp.http.X-If-Error, 0s) > beresp.grace) {
			set beresp.grace = std.duration(beresp.http.X-If-Error, 0s);
		}
		unset beresp.http.X-If-Error;
	}
	# What comes old, from a cache behind us, is of use while there is nothing newer.
	if (beresp.ttl <= 0s && beresp.ttl + beresp.grace > 0s && beresp.http.Cache-Control !~ "no-store|no-cache|private") {
		return (deliver);
	}
}

sub vcl_backend_error {
	if (bereq.is_bgfetch) {
		return (abandon);
	}
	set beresp.ttl = 0s;
	set beresp.grace = 0s;
	set beresp.uncacheable = true;
}

sub vcl_deliver {
	# There is no new one to be had: the old one then, if there is any.
	if (resp.status >= 500 && !req.http.X-Old && (req.method == "GET" || req.method == "HEAD")) {
		set req.http.X-Old = "1";
		set req.grace = 30d;
		return (restart);
	}
	# Of use to caches alone.
	unset resp.http.Surrogate-Key;
	unset resp.http.Cache-Tag;
	unset resp.http.X-While-Revalidate;
}

sub vcl_synth {
	set resp.http.Cache-Control = "no-store";
	set resp.http.Content-Type = "text/plain; charset=utf-8";
	if (resp.status == 503) {
		set resp.http.Retry-After = "5";
	}
	set resp.body = resp.reason + {"
"};
	return (deliver);
}
