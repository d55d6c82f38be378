#!/usr/bin/env python3
"""Runs one case of cases.json against a KMS: the format needs nothing but a JSON reader, HMAC and HTTP.

    AWS_SHARED_CREDENTIALS_FILE=.trent/credentials \\
        python3 run_scenario.py --endpoint http://127.0.0.1:8080 wrap.context.exact-match

Exit codes: 0 as the case claims, 1 not so, 2 wrong usage or a case that needs more than this program can do, 3 no answer.
What it leaves out of the format (docs/case-format.md): other callers and Regions, faults of the signature, claims about keys
and signatures, requests in parallel.
"""

import argparse
import base64
import configparser
import datetime
import hashlib
import hmac
import http.client
import itertools
import json
import os
import pathlib
import re
import secrets
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PUBLISHED = pathlib.Path(__file__).resolve().parent.parent / "src" / "gen" / "cases.json"


class Failed(Exception):
    """The target is not as the case claims."""


class Unsupported(Exception):
    """The case needs something that this program leaves out."""


class Target:
    """A KMS at a URL: sends signed requests (AWS Signature Version 4), never twice."""

    def __init__(self, service, operations, endpoint, region, access_key, secret_key):
        self.service, self.operations = service, operations
        self.endpoint, self.region = endpoint.rstrip("/"), region
        self.access_key, self.secret_key = access_key, secret_key

    def call(self, operation, members, wire=None):
        """Out: status, headers with lower-case names, body as text."""
        wire = wire or {}
        body = wire.get("body", json.dumps(members)).encode()
        headers = {
            "content-type": self.service["contentType"],
            "host": urllib.parse.urlsplit(self.endpoint).netloc,
            "x-amz-date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ"),
            "x-amz-target": self.operations[operation]["target"],
        }
        headers.update(wire.get("headers", {}))
        headers = {name: value for name, value in headers.items() if value is not None}
        method, path = wire.get("method", "POST"), wire.get("path", "/")
        headers["authorization"] = self.authorization(method, path, headers, body)
        request = urllib.request.Request(self.endpoint + path, body, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, lower(answer.headers), answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, lower(refusal.headers), refusal.read().decode()

    def authorization(self, method, path, headers, body):
        names = sorted(headers)
        canonical = [method, path, ""]
        canonical += [f"{name}:{headers[name].strip()}" for name in names]
        canonical += ["", ";".join(names), hashlib.sha256(body).hexdigest()]
        moment = headers["x-amz-date"]
        scope = [moment[:8], self.region, self.service["signingName"], "aws4_request"]
        digest = hashlib.sha256("\n".join(canonical).encode()).hexdigest()
        text = "\n".join(["AWS4-HMAC-SHA256", moment, "/".join(scope), digest])
        key = f"AWS4{self.secret_key}".encode()
        for part in scope:
            key = hmac.digest(key, part.encode(), "sha256")
        signature = hmac.digest(key, text.encode(), "sha256").hex()
        credential = f"{self.access_key}/{'/'.join(scope)}"
        signed = ";".join(names)
        return f"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders={signed}, Signature={signature}"

    def succeed(self, operation, members):
        status, _, body = self.call(operation, members)
        if status != 200:
            raise Failed(f"{operation}: {status} {body}")
        return json.loads(body or "{}")


def lower(headers):
    return {name.lower(): value for name, value in headers.items()}


class Scope:
    """What references mean: fixtures, facts of the run, answers of earlier steps."""

    def __init__(self, names):
        self.names, self.answers = names, {}

    def find(self, reference):
        """All values of a reference: several where it names a step that was repeated."""
        head, *path = reference.split(".")
        if head not in self.answers:
            return [at_path(self.names[head], path)]
        answers = self.answers[head]
        if len(answers) > 1 and path and path[0].isdigit():
            return [at_path(answers[int(path[0])], path[1:])]
        return [at_path(answer, path) for answer in answers]

    def value(self, value):
        """The JSON that a value of the format stands for; blobs are base64 text."""
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if not isinstance(value, dict):
            return value
        word, inner = next(iter(value.items()), ("", None))
        if len(value) > 1 or not word.startswith("$"):
            return {name: self.value(item) for name, item in value.items()}
        if word == "$":
            return self.find(inner)[-1]
        if word == "$bytes":
            kind, content = next(iter(inner.items()))
            return encode(
                {
                    "hex": lambda: bytes.fromhex(content),
                    "utf8": lambda: content.encode(),
                    "zeros": lambda: bytes(content),
                    "random": lambda: secrets.token_bytes(content),
                }[kind]()
            )
        if word == "$join":
            return "".join(str(self.value(part)) for part in inner)
        if word == "$repeat":
            times = inner["times"]
            return self.value(inner["of"]) * times if isinstance(inner["of"], (str, list)) else [
                self.value(inner["of"]) for _ in range(times)
            ]
        if word == "$digest":
            content = base64.b64decode(self.value(inner["of"]))
            return encode(hashlib.new(inner["algorithm"].replace("-", "").lower(), content).digest())
        if word == "$alter":
            return encode(self.altered(inner))
        raise Unsupported(word)

    def altered(self, alter):
        content = bytearray(base64.b64decode(self.value(alter["of"])))
        if "flipBit" in alter:
            bit = alter["flipBit"] % (len(content) * 8)
            content[bit // 8] ^= 0x80 >> bit % 8
        if "keep" in alter:
            content = content[: alter["keep"]]
        if "drop" in alter:
            content = content[: max(0, len(content) - alter["drop"])]
        if "append" in alter:
            content += base64.b64decode(self.value(alter["append"]))
        return bytes(content)


def encode(content):
    return base64.b64encode(content).decode()


ABSENT = object()


def at_path(value, path, default=None):
    for name in path:
        if isinstance(value, list) and name.isdigit() and int(name) < len(value):
            value = value[int(name)]
        elif isinstance(value, dict) and name in value:
            value = value[name]
        elif default is not None:
            return default
        else:
            raise Failed(f"no answer holds {'.'.join(path)}")
    return value


def within(count, limits):
    least, most = limits if isinstance(limits, list) else (limits, limits)
    return least <= count <= most


def holds(item, wanted):
    """An object holds the members of another; anything else is the same."""
    if isinstance(item, dict) and isinstance(wanted, dict):
        return all(name in item and holds(item[name], value) for name, value in wanted.items())
    return item == wanted


def matches(value, word, wanted, scope):
    """Whether a value is as one word of a matcher says."""
    if word == "items":
        return all(
            matches_all(at_path(item, path.split("."), ABSENT), matcher, scope)
            for item in value
            for path, matcher in wanted.items()
        )
    if word in ("bytes", "length"):
        return within(len(base64.b64decode(value)) if word == "bytes" else len(value), wanted)
    wanted = scope.value(wanted)
    return {
        "equals": lambda: value == wanted,
        "notEquals": lambda: value != wanted,
        "oneOf": lambda: value in wanted,
        "matches": lambda: re.fullmatch(wanted, value) is not None,
        "contains": lambda: all(any(holds(item, one) for item in value) for one in wanted),
        "containsNone": lambda: not any(holds(item, one) for item in value for one in wanted),
        "sameItems": lambda: sorted(map(json.dumps, value)) == sorted(map(json.dumps, wanted)),
        "between": lambda: wanted[0] <= value <= wanted[1],
        "sameJson": lambda: json.loads(value) == (json.loads(wanted) if isinstance(wanted, str) else wanted),
    }[word]()


def matches_all(value, matcher, scope):
    # A member that is null says the same as an absent one, except that it is there.
    if matcher == "absent":
        return value is ABSENT
    if value is ABSENT or value is None:
        return False
    return matcher == "present" or all(matches(value, word, wanted, scope) for word, wanted in matcher.items())


def judge(expect, answer, scope):
    """Raises Failed where the answer is not what must come back."""
    if "anyOf" in expect:
        failures = []
        for option in expect["anyOf"]:
            try:
                return judge(option, answer, scope)
            except Failed as failure:
                failures.append(str(failure))
        raise Failed(" and ".join(failures))
    status, headers, body = answer
    members = read(body)
    if "error" in expect:
        return judge_refusal(expect, status, members, body)
    if status != 200:
        raise Failed(f"expected a success, got {status} {body}")
    for path, matcher in expect.get("members", {}).items():
        if not matches_all(at_path(members, path.split("."), ABSENT), matcher, scope):
            raise Failed(f"{path} is not {json.dumps(matcher)}")
    for claim in expect.get("and", []):
        judge_claim(claim, headers, scope)


def judge_refusal(expect, status, members, body):
    default = range(400, 500) if expect["error"] == "*" else [400]
    wanted = expect.get("status", default)
    if status not in ([wanted] if isinstance(wanted, int) else wanted):
        raise Failed(f"expected a refusal, got {status}")
    codes = [expect["error"]] if isinstance(expect["error"], str) else expect["error"]
    code = str(members.get("__type", "")).split("#")[-1].split(":")[0]
    if codes != ["*"] and code not in codes:
        raise Failed(f"expected {' or '.join(codes)}, got {body}")


def judge_claim(claim, headers, scope):
    word, content = next(iter(claim.items()))
    if word == "header":
        if not matches_all(headers.get(content["name"].lower(), ABSENT), content["value"], scope):
            raise Failed(f"the header {content['name']} is not {json.dumps(content['value'])}")
    elif word == "distinct":
        values = [value for one in content for value in (scope.find(one["$"]) if "$" in one else [scope.value(one)])]
        if len(set(map(json.dumps, values))) < len(values):
            raise Failed("values that must differ do not")
    else:
        raise Unsupported(f"the claim {word}")


def read(body):
    try:
        members = json.loads(body or "{}")
    except ValueError:
        return {}
    return members if isinstance(members, dict) else {}


def rounds(step):
    """The requests of a step: each combination of its values, so many times."""
    names = list(step.get("each", {}))
    for values in itertools.product(*step.get("each", {}).values()):
        for _ in range(step.get("repeat", 1)):
            yield dict(zip(names, values))


def run_step(step, target, scope):
    unsupported = {"as", "region"} & set(step)
    if unsupported or "signature" in step.get("wire", {}) or "${" in step.get("wire", {}).get("body", ""):
        raise Unsupported(f"the step {step['id']}")
    answers = []
    for values in rounds(step):
        scope.names["each"] = {name: scope.value(value) for name, value in values.items()}
        members = scope.value(step.get("with", {}))
        until = time.monotonic() + step.get("eventually", 0)
        while True:
            answer = target.call(step["call"], members, step.get("wire"))
            scope.answers[step["id"]] = [read(answer[2])]
            try:
                judge(step["expect"], answer, scope)
                break
            except Failed as failure:
                if time.monotonic() >= until:
                    raise Failed(f"step {step['id']}, {step['call']}: {failure}") from None
                time.sleep(0.2)
        answers.append(read(answer[2]))
    scope.answers[step["id"]] = answers


def make_fixture(fixture, target, made):
    """A key as the fixture says; what was made is noted, to be removed."""
    tags = [{"TagKey": "trent-conformance", "TagValue": "run_scenario.py"}]
    key = target.succeed("CreateKey", {**fixture["create"], "Tags": tags})["KeyMetadata"]
    made.append(("ScheduleKeyDeletion", {"KeyId": key["KeyId"], "PendingWindowInDays": 7}))
    if fixture["alias"]:
        name = f"alias/trent-{secrets.token_hex(8)}"
        target.succeed("CreateAlias", {"AliasName": name, "TargetKeyId": key["KeyId"]})
        made.append(("DeleteAlias", {"AliasName": name}))
        key.update(AliasName=name, AliasArn=f"{key['Arn'].rpartition(':')[0]}:{name}")
    if fixture["state"] == "Disabled":
        target.succeed("DisableKey", {"KeyId": key["KeyId"]})
    elif fixture["state"] == "PendingDeletion":
        target.succeed(*made[0])
    return key


def run_case(case, suite, target):
    """Raises Failed or Unsupported. What it made is removed, whatever comes of the case."""
    if case["capabilities"]:
        raise Unsupported(f"a target with {', '.join(case['capabilities'])}")
    made = []
    try:
        names = {name: make_fixture(suite["fixtures"][fixture], target, made) for name, fixture in case["use"].items()}
        arn = next((key["Arn"] for key in names.values()), "arn:aws:kms:us-east-1:000000000000:key/none").split(":")
        unique = secrets.token_hex(5)
        names["target"] = {"partition": arn[1], "region": target.region, "account": arn[4]}
        names["caller"] = {"arn": f"arn:{arn[1]}:iam::{arn[4]}:root"}
        names["run"], names["now"] = {"id": unique}, int(time.time())
        names["case"] = {"id": f"{case['id'].replace('.', '-')}-{unique}"}
        scope = Scope(names)
        for step in case["steps"]:
            run_step(step, target, scope)
            if step["call"] == "CreateKey":
                made += [
                    ("ScheduleKeyDeletion", {"KeyId": answer["KeyMetadata"]["KeyId"], "PendingWindowInDays": 7})
                    for answer in scope.answers[step["id"]]
                    if "KeyMetadata" in answer
                ]
    finally:
        for operation, members in reversed(made):
            target.call(operation, members)


def credentials():
    """From the environment, else the default profile of the shared-credentials file."""
    if "AWS_ACCESS_KEY_ID" in os.environ:
        return os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"]
    file = os.environ.get("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials")
    profiles = configparser.ConfigParser()
    profiles.read(pathlib.Path(file).expanduser())
    profile = profiles[os.environ.get("AWS_PROFILE", "default")]
    return profile["aws_access_key_id"], profile["aws_secret_access_key"]


def main():
    parser = argparse.ArgumentParser(description="Runs one case of cases.json against a KMS.")
    parser.add_argument("case", help="id of the case, e.g. wrap.context.exact-match")
    parser.add_argument("--endpoint", required=True, help="e.g. http://127.0.0.1:8080")
    parser.add_argument("--region", default=os.environ.get("AWS_REGION", "us-east-1"))
    parser.add_argument("--cases", default=PUBLISHED, type=pathlib.Path, help="another cases.json")
    options = parser.parse_args()
    suite = json.loads(options.cases.read_text(encoding="utf-8"))
    case = next((one for one in suite["cases"] if one["id"] == options.case), None)
    if suite["format"] != 1 or case is None:
        parser.error(f"there is no case {options.case}" if case is None else "cases.json is of another format")
    try:
        access_key, secret_key = credentials()
    except KeyError as missing:
        parser.error(f"no credentials: {missing} is set neither in the environment nor in the shared-credentials file")
    target = Target(suite["service"], suite["operations"], options.endpoint, options.region, access_key, secret_key)
    try:
        run_case(case, suite, target)
    except Failed as failure:
        print(f"FAILED  {case['id']}: {case['title']}\n  {failure}")
        return 1
    except Unsupported as reason:
        print(f"{case['id']} needs {reason}", file=sys.stderr)
        return 2
    except (OSError, http.client.HTTPException) as failure:
        print(f"{options.endpoint} does not answer: {failure}", file=sys.stderr)
        return 3
    print(f"passed  {case['id']}: {case['title']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
