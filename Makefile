# Each target is one line from a fresh clone, with nothing but Python 3.11 (with venv) and make:
#   make brief   the Sahel brief: three editions, both languages, all formats, into brief/
#   make test    style, types, layers, licences, tests
#   make bench   every figure that README and docs quote

PYTHON := $(or $(shell command -v python3.11),$(shell command -v python3))
UV_VERSION := 0.13.9
UV := .tools/bin/uv
BIN := .venv/bin
SYNCED := .venv/.synced

# Another project's environment, active in this shell, must not be mistaken for ours.
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never

.PHONY: brief test bench lint
.DELETE_ON_ERROR:

brief: $(SYNCED)
	$(BIN)/hune brief sahel --lang en --lang fr --out brief/

test: lint
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

lint: $(SYNCED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(SYNCED)
	$(BIN)/python benchmarks/run.py

$(SYNCED): uv.lock pyproject.toml | $(UV)
	$(UV) sync --locked --extra reading --compile-bytecode --python $(PYTHON)
	touch $@

$(UV):
	$(PYTHON) -m venv .tools
	echo '*' > .tools/.gitignore
	.tools/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
