PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test slow lint eval bench

demo: .venv/ready  ## a brief of the example coverage, in the terminal and as brief.html
	$(BIN)/summitry brief examples/anchorage
	$(BIN)/summitry brief examples/anchorage -o brief.html

test: .venv/ready  ## every test but the slow ones
	$(BIN)/python -m pytest -m "not slow"

slow: .venv/ready  ## the others: whole coverages in processes of their own, the longest text
	$(BIN)/python -m pytest -m slow

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

eval: .venv/ready  ## quality over pinned data, against the floors in the repository
	$(BIN)/python -m evaluation

bench: .venv/ready  ## articles a second, where the time goes, and how surely copies are found
	$(BIN)/python -m evaluation.speed
	$(BIN)/python -m evaluation.copies

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@
